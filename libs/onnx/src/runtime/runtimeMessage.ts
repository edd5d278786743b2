/** A message of ONNX Runtime on one line, the node's name before it, without C++ locations and conditions. */
export function runtimeMessage(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
  const node = /Name:'([^']+)' Status Message: /.exec(message)?.[1];
  const text = message
    .replace(/^.*?Status Message: /, '')
    .replaceAll(/\/onnxruntime_src\/\S+?:\d+ /g, '')
    .replaceAll(/\[ONNXRuntimeError\] : \d+ : [A-Z_]+ : /g, '')
    .replace(/^onnxruntime::.*? was false\. /, '')
    .trim()
    .slice(0, 500);
  return node === undefined ? text : `${node}: ${text}`;
}
