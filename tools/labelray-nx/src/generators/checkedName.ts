const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The name, when it is in kebab-case; throws otherwise, with a name that would do.
 *
 * @example
 * checkedName('labeler', 'MyRules') // throws: labeler name "MyRules" is not in kebab-case; try "my-rules"
 */
export function checkedName(kind: string, name: string): string {
  if (kebabCase.test(name)) return name;
  const near = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
  const remedy = kebabCase.test(near)
    ? `try "${near}"`
    : 'use lower-case words, such as "chest-ct"';
  throw new Error(`${kind} name "${name}" is not in kebab-case; ${remedy}`);
}
