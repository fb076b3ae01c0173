// The worker: unpacks the program, starts it, and hands events to it one at a time.
const go = new Go()
const marked = [0, 13, 10, 60, 62, 38, 26, 27, 127]

// bytes reads what the page's generator wrote: seven bits in each sign, fourteen in those beyond U+00FF.
function bytes(text, size) {
  const out = new Uint8Array(size)
  let held = 0, n = 0, o = 0
  for (let i = 0; i < text.length && o < size; i++) {
    const c = text.charCodeAt(i)
    if (c > 127) { held = held << 14 | marked[(c >> 7) - 2] << 7 | c & 127; n += 14 } else { held = held << 7 | c; n += 7 }
    while (n >= 8) { n -= 8; out[o++] = held >> n }
    held &= (1 << n) - 1
  }
  return out
}

onmessage = async e => {
  if (e.data.program) {
    try {
      const {data, size} = e.data.program
      const {instance} = await WebAssembly.instantiate(Zstd.decompress(bytes(data, size)), go.importObject)
      globalThis.deskReady = () => postMessage({ready: true})
      go.run(instance).then(() => postMessage({crashed: "the program ended"}), why => postMessage({crashed: String(why)}))
    } catch (why) { postMessage({crashed: String(why)}) }
    return
  }
  try { postMessage(globalThis.deskHandle(e.data.event)) } catch (why) { postMessage({crashed: String(why)}) }
}
