// A person at the page: finds things by what they are called, types and clicks. The same for Chromium and Firefox.
import puppeteer from "puppeteer-core"

export async function start(which, path, folder) {
  const firefox = which === "firefox"
  return puppeteer.launch({
    browser: firefox ? "firefox" : "chrome", executablePath: path, headless: true, protocolTimeout: 240000,
    args: firefox ? [] : ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"],
    extraPrefsFirefox: {
      "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.useDownloadDir": true, "browser.download.always_ask_before_handling_new_types": false,
      "browser.download.alwaysOpenPanel": false, // the panel takes the keys that are meant for the page
      "browser.helperApps.neverAsk.saveToDisk": "application/zip,text/html,text/markdown,application/octet-stream,text/calendar,text/vcard",
      "network.proxy.type": 1, "network.proxy.socks": "127.0.0.1", "network.proxy.socks_port": 9, // whatever it asks for, it does not get
      "dom.disable_beforeunload": false,
    },
  })
}

export class Person {
  requests = []; errors = []; dialogs = []
  constructor(page, address) { this.page = page; this.address = address }

  // sit opens the page and waits until it can be used.
  static async sit(browser, address, folder, prepare) {
    const page = await browser.newPage(), me = new Person(page, address)
    page.setDefaultTimeout(Number(process.env.PATIENCE || 60) * 1000)
    page.on("request", r => me.requests.push(r.url().slice(0, 200)))
    page.on("pageerror", e => me.errors.push(String(e.message)))
    page.on("console", m => { if (m.type() === "error" && !/sandboxed|expected/.test(m.text())) me.errors.push(m.text()) })
    page.on("dialog", d => { me.dialogs.push(d.message() || d.type()); d.accept().catch(() => {}) })
    await page.setViewport({width: 1280, height: 900})
    if (folder && (await browser.version()).toLowerCase().includes("chrom")) {
      const client = await page.createCDPSession()
      await client.send("Browser.setDownloadBehavior", {behavior: "allow", downloadPath: folder})
    }
    // The window in which files are picked belongs to the system: the field is laid on the page instead, and given the files there.
    await page.evaluateOnNewDocument(() => {
      const click = HTMLInputElement.prototype.click
      HTMLInputElement.prototype.click = function () { if (this.type === "file") { this.id = "picker"; document.body.append(this) } else click.call(this) }
      const Real = Worker
      globalThis.Worker = class extends Real { constructor(...a) { super(...a); globalThis.lastWorker = this } }
    })
    if (prepare) await page.evaluateOnNewDocument(prepare)
    await me.open()
    return me
  }
  async open() { await this.page.goto(this.address); await this.page.waitForSelector(".doors") }

  until(what, ...args) { return this.page.waitForFunction(what, {polling: 50}, ...args) }
  async is(text) { await this.until(t => document.querySelector("h1").textContent.trim() === t, text) }
  text(selector = "main") { return this.page.$eval(selector, e => e.innerText) }
  async has(text, selector = "main") {
    await this.until((t, s) => (document.querySelector(s) || {innerText: ""}).innerText.includes(t), text, selector).catch(why => { throw new Error(`${selector} does not hold "${text}": ${why.message}`) })
  }
  go(hash) { return this.page.evaluate(h => { location.hash = h }, hash) }

  // named finds a button, link or summary by its text or label.
  async named(text, within = "body") {
    const found = await this.page.evaluateHandle((text, within) => [...document.querySelectorAll(within + " :is(a,button,summary)")]
      .find(e => e.checkVisibility({visibilityProperty: true}) && [e.innerText.trim(), e.getAttribute("aria-label")].includes(text)) || null, text, within)
    const e = found.asElement()
    if (!e) throw new Error(`there is no "${text}" in ${within}: ${(await this.text(within)).slice(0, 400)}`)
    return e
  }
  async click(text, within) { await (await this.named(text, within)).click() }
  // field finds a field by its label.
  async field(label, within = "body") {
    const found = await this.page.evaluateHandle((label, within) => {
      const l = [...document.querySelectorAll(within + " label")].find(e => e.checkVisibility() && e.textContent.trim().startsWith(label))
      return l ? l.control : null
    }, label, within)
    const e = found.asElement()
    if (!e) throw new Error(`there is no field "${label}" in ${within}`)
    return e
  }
  async write(label, text, within) {
    const e = await this.field(label, within)
    await e.evaluate(x => { x.scrollIntoView({block: "center"}); x.focus(); x.select() })
    if (text) await this.page.keyboard.type(text)
    else await this.page.keyboard.press("Backspace")
  }
  async choose(label, option, within) {
    const e = await this.field(label, within)
    const value = await e.evaluate((s, o) => ([...s.options].find(x => x.label.startsWith(o)) || {}).value, option)
    if (value === undefined) throw new Error(`"${label}" has no "${option}"`)
    await e.select(value)
  }
  value(label) { return this.field(label).then(e => e.evaluate(x => x.value)) }
  async pick(...files) {
    const e = await this.page.waitForSelector("#picker")
    await e.uploadFile(...files)
    await this.page.evaluate(() => { const p = document.getElementById("picker"); if (p) p.remove() })
  }
  // drop lays a file on the page, as from the desktop.
  async drop(name, base64) {
    await this.page.evaluate((name, base64) => {
      const d = new DataTransfer()
      d.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name))
      document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true}))
    }, name, base64)
  }
  example(name) { return this.go("").then(() => this.click(name)).then(() => this.page.waitForSelector(".ten")) }
  async close() {
    if (await this.page.$(".ten")) { await this.click("Luk og slet"); await this.page.waitForSelector(".doors .primary") }
  }
  editor(what, ...args) { return this.page.evaluate(what, ...args) }
}

// Every attempt of the page to fetch something. The page itself, what it holds and what it makes are none.
export const fetched = me => me.requests.filter(u => !u.startsWith("blob:") && !u.startsWith("data:") && !u.startsWith("about:") && !u.startsWith(me.address))
