/** Finding id → value code. */
export type Labels = Readonly<Record<string, string>>;
