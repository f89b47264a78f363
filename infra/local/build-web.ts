import { writeFile } from 'node:fs/promises'
import { bundleWeb } from '../web-bundle.ts'

/** Builds the web client of a platform on this machine into a folder, which is emptied first. Gives back the folder. */
export async function buildWeb(folder: string): Promise<string> {
  const page = bundleWeb(folder, { 'process.env.NODE_ENV': '"production"' })
  await writeFile(`${folder}/index.html`, page)
  return folder
}
