import { CENTRE, MANIFEST, RECEIPT_KEYS } from './manifest.ts'

interface Kind {
  readonly name: string
  readonly cs: string
  readonly en: string
}

/** The README inside an archive: what is in it, for somebody who has no Opora, in Czech and in English. */
export function readmeOf(name: string, kinds: readonly Kind[]): string {
  return `# ${name}: archiv z Opory / archive from Opora

## Česky

Celé centrum tak, jak bylo uložené, rozšifrované: **osobní údaje ohrožených osob jsou tu čitelné.** Rozbalený archiv uchovávejte jen na
zašifrovaném disku a smažte ho, jakmile ho nepotřebujete.

- \`data/<druh>-<číslo>.jsonl\`: záznamy, na každém řádku jeden, ve formátu JSON (UTF-8); druhy jsou v tabulce níže
- \`documents/\`: dokumenty, které si centrum samo nahrálo
- \`${CENTRE}\`: co je to za centrum; \`${MANIFEST}\`: seznam všech souborů, jejich velikostí a otisků SHA-256 a počty záznamů
- \`${RECEIPT_KEYS}\`: veřejné klíče, kterými se ověří potvrzení pro policii a podepsané součty auditu

Jak záznam číst: \`pk\` a \`sk\` jsou jeho jméno, \`type\` druh a \`shape\` kolikátá podoba toho druhu. Třetí část \`pk\` (za druhým \`#\`) je
číslo spisu, zájemce nebo stížnosti: podle ní patří záznamy k sobě. Co bylo v Opoře zapečetěné, je
\`{ "$opened": … , "$dataKey": "k12" }\`; \`$opened\` je obsah, \`$dataKey\` jen jméno klíče, kterým byl zapečetěný. \`$closed\` je obsah,
který byl vymazán: jeho klíč už neexistuje a nikdo ho nepřečte. \`$bytes\` jsou bajty v base64. Časy jsou v UTC, \`by\` a \`staff\` jsou čísla
pracovníků z \`data/settings-0001.jsonl\`.

## English

The whole centre as it was stored, opened: **personal data of people in danger can be read here.** Keep the unpacked archive on an
encrypted disk only, and delete it as soon as you no longer need it.

- \`data/<kind>-<number>.jsonl\`: records, one a line, JSON (UTF-8); the kinds are in the table below
- \`documents/\`: documents that the centre itself uploaded
- \`${CENTRE}\`: which centre it is; \`${MANIFEST}\`: all files, their sizes and SHA-256 digests, and how many records there are
- \`${RECEIPT_KEYS}\`: the public keys by which receipts given to the police and signed days of the audit are checked

How to read a record: \`pk\` and \`sk\` are its name, \`type\` its kind and \`shape\` which form of that kind. The third part of \`pk\` (behind the
second \`#\`) is the id of a file, an enquiry or a complaint: by it records belong together. What was sealed in Opora is
\`{ "$opened": … , "$dataKey": "k12" }\`; \`$opened\` is what it says, \`$dataKey\` only the name of the key it was sealed under. \`$closed\` is
what was erased: its key is gone and nobody can read it. \`$bytes\` are bytes in base64. Times are UTC, \`by\` and \`staff\` are ids of the
staff in \`data/settings-0001.jsonl\`.

| druh / kind | co to je | what it is |
|---|---|---|
${kinds.map(({ name: kind, cs, en }) => `| ${kind} | ${cs} | ${en} |`).join('\n')}
`
}
