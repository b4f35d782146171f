// Fetches the program and compiles it off the page's own thread, as a worker: what the
// browser does on the thread that asks for it (it reads the code as it comes) would hold
// up a phone for a fifth of a second. Where there can be no worker, as in a frame that has
// no origin, the page takes this as a module of its own.

// The compiled program; progress is told how many bytes have come so far.
export async function compile(url, how, progress) {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // On a copy, beside the browser's own reading, which is told of a failure too.
  follow(response.clone().body.getReader(), progress).catch(() => {});
  // The response itself, and not its bytes, lets the browser keep the compiled program;
  // where the server or the browser will not have that, bytes do.
  const typed = /^application\/wasm\b/i.test(response.headers.get("Content-Type") ?? "");
  if (typed && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

async function follow(reader, progress) {
  for (let bytes = 0, part; !(part = await reader.read()).done; ) progress((bytes += part.value.byteLength));
}

if (self.WorkerGlobalScope) {
  onmessage = ({ data: { url, how } }) =>
    compile(url, how, (bytes) => postMessage({ bytes })).then(
      (module) => postMessage({ module }),
      (error) => postMessage({ error: error.message }),
    );
}
