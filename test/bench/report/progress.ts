/** Says on stderr how far a long piece of work is; stdout stays the report. On a terminal the line is written over. */
export function progress(what: string, done: number, total: number): void {
  const share = Math.floor((done / total) * 100)
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done < total ? `${what} ${share} %` : ''}`)
  else if (done === total) process.stderr.write(`${what} done\n`)
}
