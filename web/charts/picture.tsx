import { render } from 'preact'
import type { Chart } from './chart.ts'
import { type ChartKind, Drawing } from './chart-figure.tsx'
import { summaryOf } from './summary.ts'
import { chartTexts } from './use-charts-texts.ts'

/** As wide as a page of a document has room, in pixels. */
const PAGE_WIDTH = 640
/** Dots of a picture for each pixel: print shows more than screens do. */
const SHARPNESS = 2

/** A chart for a document. */
export interface ChartPicture {
  /** SVG as text, which needs nothing around it. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What it says, for whoever does not see it. */
  readonly words: string
}

/** A chart as SVG for a document, in Czech as documents are. Needs a browser's document to be drawn in. */
export function pictureOf(chart: Chart, kind: ChartKind, width = PAGE_WIDTH): ChartPicture {
  const texts = chartTexts.cs
  const place = document.createElement('div')
  render(<Drawing {...{ chart, kind, width, texts }} />, place)
  const drawn = place.querySelector('svg')
  if (drawn === null) throw new Error('a chart was not drawn')
  const svg = new XMLSerializer().serializeToString(drawn)
  const height = Number(drawn.getAttribute('height'))
  render(null, place)
  const words = `${chart.title}. ${summaryOf(chart, texts, kind === 'lines' || kind === 'multiples')}`
  return { svg, width, height, words }
}

/** The same as PNG, for programs that show no SVG: its bytes, twice as sharp as a screen. Rejects where a browser cannot draw it. */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<Uint8Array> {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * SHARPNESS,
    height: height * SHARPNESS,
  })
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('no canvas to draw on')
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (blob === null) throw new Error('a chart became no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
