/** A message of ONNX Runtime on one line, without its C++ locations and conditions. */
export function runtimeMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replaceAll(/\s+/g, ' ')
    .replace(/^.*?Status Message: /, '')
    .replaceAll(/\/onnxruntime_src\/\S+?:\d+ /g, '')
    .replaceAll(/\[ONNXRuntimeError\] : \d+ : [A-Z_]+ : /g, '')
    .replace(/^onnxruntime::.*? was false\. /, '')
    .trim()
    .slice(0, 500);
}
