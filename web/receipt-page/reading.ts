/*
 * What the page that checks receipts can do where scripts run: read a QR code by the camera or out of a picture, and print. Without it
 * the page is a form.
 */

/** Looks for a QR code in a picture; answers its text, or undefined. */
type Reader = (picture: CanvasImageSource & { width: number; height: number }) => Promise<string | undefined>

/** What some browsers have of themselves (Shape Detection API). */
interface BarcodeDetector {
  detect(picture: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}
declare const BarcodeDetector:
  | {
      new (options: { formats: string[] }): BarcodeDetector
      getSupportedFormats(): Promise<string[]>
    }
  | undefined

const byId = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}

const field = byId('r', HTMLTextAreaElement)
const file = byId('file', HTMLInputElement)
const scan = byId('scan', HTMLButtonElement)
const seen = byId('seen', HTMLVideoElement)
const said = byId('said', HTMLParagraphElement)
const words = scan.parentElement?.dataset ?? {}

async function openReader(): Promise<Reader> {
  const formats = typeof BarcodeDetector === 'undefined' ? [] : await BarcodeDetector?.getSupportedFormats()
  if (typeof BarcodeDetector !== 'undefined' && formats?.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture))[0]?.rawValue
  }
  const { default: decodeQR } = await import('qr/decode.js')
  return async (picture) => {
    try {
      return decodeQR(pixelsOf(picture))
    } catch {
      return undefined
    }
  }
}

/** As many pixels a side as a code of a receipt needs with room to spare; more only take time. */
const MOST_PIXELS = 1600

function pixelsOf(picture: CanvasImageSource & { width: number; height: number }): ImageData {
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('nothing can be drawn here')
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

let reader: Promise<Reader> | undefined

async function read(picture: ImageBitmap): Promise<string | undefined> {
  reader ??= openReader()
  return (await reader)(picture)
}

function hand(text: string): void {
  field.value = text
  file.value = ''
  field.form?.requestSubmit()
}

async function readFile(): Promise<void> {
  const [given] = file.files ?? []
  if (given === undefined) return
  if (!given.type.startsWith('image/')) return hand(await given.text())
  const picture = await createImageBitmap(given).catch(() => undefined)
  const text = picture && (await read(picture))
  if (text !== undefined) return hand(text)
  file.value = ''
  said.textContent = words['noCode'] ?? ''
}

let camera: MediaStream | undefined

function stop(): void {
  for (const track of camera?.getTracks() ?? []) track.stop()
  camera = undefined
  seen.hidden = true
  said.textContent = ''
  scan.textContent = words['scan'] ?? ''
}

async function start(): Promise<void> {
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  } catch {
    said.textContent = words['noCamera'] ?? ''
    return
  }
  seen.srcObject = camera
  seen.hidden = false
  said.textContent = words['scanning'] ?? ''
  scan.textContent = words['stop'] ?? ''
  await seen.play()
  await watch(camera)
}

/** How long between two looks. */
const LOOK_MS = 200

async function watch(stream: MediaStream): Promise<void> {
  while (camera === stream) {
    const picture = await createImageBitmap(seen).catch(() => undefined)
    const text = picture && (await read(picture))
    if (text !== undefined && camera === stream) {
      stop()
      return hand(text)
    }
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
}

scan.addEventListener('click', () => (camera === undefined ? start() : stop()))
file.addEventListener('change', readFile)
document.getElementById('print')?.addEventListener('click', () => window.print())
for (const part of document.querySelectorAll<HTMLElement>('.needs-script')) part.hidden = false
