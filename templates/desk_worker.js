// The worker: unpacks the program, starts it, and hands events to it one at a time.
const go = new Go()
const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~()[]{}@%$#;,"

// bytes reads what the page's generator wrote: five signs for four bytes.
function bytes(text) {
  const value = new Uint32Array(128)
  for (let i = 0; i < alphabet.length; i++) value[alphabet.charCodeAt(i)] = i
  const out = new Uint8Array(text.length / 5 * 4)
  for (let i = 0, o = 0; i < text.length; i += 5) {
    let n = 0
    for (let j = 0; j < 5; j++) n = n * 85 + value[text.charCodeAt(i + j)]
    out[o++] = n >>> 24; out[o++] = n >>> 16; out[o++] = n >>> 8; out[o++] = n
  }
  return out
}

onmessage = async e => {
  if (e.data.program) {
    try {
      const {data, size} = e.data.program
      const {instance} = await WebAssembly.instantiate(Zstd.decompress(bytes(data).subarray(0, size)), go.importObject)
      globalThis.deskReady = () => postMessage({ready: true})
      go.run(instance).then(() => postMessage({crashed: "the program ended"}), why => postMessage({crashed: String(why)}))
    } catch (why) { postMessage({crashed: String(why)}) }
    return
  }
  try { postMessage(globalThis.deskHandle(e.data.event)) } catch (why) { postMessage({crashed: String(why)}) }
}
