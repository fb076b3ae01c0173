// The worker: unpacks the program, starts it, and hands events to it one at a time.
const go = new Go()
onmessage = async e => {
  if (e.data.program) {
    const bytes = Uint8Array.from(atob(e.data.program.trim()), c => c.charCodeAt(0))
    const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
    const {instance} = await WebAssembly.instantiateStreaming(new Response(body, {headers: {"Content-Type": "application/wasm"}}), go.importObject)
    globalThis.deskReady = () => postMessage({ready: true})
    go.run(instance).then(() => postMessage({crashed: "the program ended"}))
    return
  }
  try { postMessage(globalThis.deskHandle(e.data.event)) } catch (why) { postMessage({crashed: String(why)}) }
}
