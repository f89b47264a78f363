import type { DeliveryKind, HandChannel, ReceiptFault } from '../../shared/police/receipt.ts'
import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'

/** What the page that checks receipts says. */
export interface ReceiptWords {
  readonly title: string
  readonly lead: string
  readonly otherLanguage: string
  readonly valid: string
  readonly validMeans: string
  readonly onTrial: string
  readonly onTrialByHand: string
  readonly invalid: string
  readonly nothing: string
  readonly faults: Readonly<Record<ReceiptFault | 'too-large' | 'picture' | 'nothing', string>>
  readonly kind: string
  readonly kinds: Readonly<Record<DeliveryKind, string>>
  readonly version: (version: number) => string
  readonly centre: string
  readonly deliveredAt: string
  readonly offerDueAt: string
  readonly noticeId: string
  readonly sender: string
  readonly byHand: Readonly<Record<HandChannel, string>>
  readonly digest: string
  readonly pragueTime: (shown: { day: string; time: string }) => string
  readonly receiptText: string
  readonly print: string
  readonly onPaper: string
  readonly whatItIs: (address: string) => string
  readonly qr: string
  readonly another: string
  readonly field: string
  readonly fieldHint: string
  readonly file: string
  readonly fileHint: string
  readonly submit: string
  readonly scan: string
  readonly stop: string
  readonly scanning: string
  readonly noCamera: string
  readonly noCode: string
}

const cs: ReceiptWords = {
  title: 'Ověření potvrzení',
  lead: 'Kdokoli tu ověří potvrzení, které Opora vydala policii o převzetí záznamu o vykázání. Nic se neukládá a potvrzení neobsahuje osobní údaje.',
  otherLanguage: 'English',
  valid: 'Potvrzení je platné',
  validMeans: 'Vydala ho tato Opora a od té doby se nezměnilo.',
  onTrial: 'ZKOUŠKA: zápis byl odeslán zkušebním klíčem. Nejde o skutečné vykázání.',
  onTrialByHand: 'ZKOUŠKA: zápis vznikl ve zkušebním centru. Nejde o skutečné vykázání.',
  invalid: 'Potvrzení není platné',
  nothing: 'Není co ověřit',
  faults: {
    'not-a-receipt':
      'V textu není potvrzení Opory. Zkontrolujte, že je vložené celé: začíná „eyJ“ a má tři části oddělené tečkou.',
    changed:
      'Obsah byl změněn, nebo je text neúplný: podpis k němu nepatří. Vyžádejte si potvrzení znovu od toho, kdo ho předložil.',
    'unknown-key': 'Hlásí se k této Opoře, ale je podepsané klíčem, který jí nikdy nepatřil. Neuznávejte ho.',
    'other-installation': 'Vydala ho jiná instalace. Ověřte ho na adrese, kde bylo vydáno.',
    'too-large': 'Soubor nebo text je delší, než jaké potvrzení může být. Vložte jen potvrzení.',
    picture: 'Obrázek s kódem QR tu přečte jen prohlížeč se zapnutým JavaScriptem. Bez něj vložte text potvrzení.',
    nothing: 'Vložte text potvrzení, nebo vyberte soubor s ním, a pak zvolte Ověřit.',
  },
  kind: 'Doručeno bylo',
  kinds: { notice: 'vykázání', supplement: 'doplnění vykázání', end: 'konec vykázání' },
  version: (version) => `verze ${version}`,
  centre: 'Centrum',
  deliveredAt: 'Kdy bylo doručeno',
  offerDueAt: 'Do kdy má centrum nabídnout pomoc',
  noticeId: 'Číslo podání',
  sender: 'Podal útvar',
  byHand: {
    fax: 'zapsalo centrum podle faxu; čas doručení uvádí centrum',
    'data-box': 'zapsalo centrum podle datové zprávy; čas doručení uvádí centrum',
    'e-mail': 'zapsalo centrum podle e-mailu; čas doručení uvádí centrum',
    phone: 'zapsalo centrum podle telefonátu; čas doručení uvádí centrum',
  },
  digest: 'Otisk doručeného (SHA-256)',
  pragueTime: ({ day, time }) => `${czechDay(day)} v ${Number(time.slice(0, 2))}${time.slice(2, 5)}`,
  receiptText: 'Text potvrzení',
  print: 'Vytisknout',
  onPaper: 'Potvrzení o doručení',
  whatItIs: (address) =>
    `Potvrzení dokládá, že Opora převzala v uvedený čas záznam s uvedeným otiskem a předala ho uvedenému centru. Osobní údaje neobsahuje. Pravost ověří kdokoli na adrese ${address}: načtením kódu QR, nebo vložením textu potvrzení.`,
  qr: 'Kód QR s odkazem na ověření',
  another: 'Ověřit jiné potvrzení',
  field: 'Potvrzení',
  fieldHint: 'Vložte text potvrzení nebo celou odpověď, se kterou přišlo.',
  file: 'Nebo soubor s potvrzením',
  fileHint: 'Textový soubor, nebo obrázek s kódem QR (jen se zapnutým JavaScriptem).',
  submit: 'Ověřit',
  scan: 'Načíst kód QR kamerou',
  stop: 'Vypnout kameru',
  scanning: 'Namiřte kameru na kód QR.',
  noCamera: 'Kamera není dostupná. Povolte ji v prohlížeči, nebo vložte text potvrzení.',
  noCode: 'V obrázku jsme kód QR nenašli. Zkuste ostřejší snímek, nebo vložte text potvrzení.',
}

const en: ReceiptWords = {
  title: 'Check a receipt',
  lead: 'Anybody can check here a receipt that Opora gave to the police for a record of an eviction. Nothing is kept, and a receipt holds no personal data.',
  otherLanguage: 'Čeština',
  valid: 'The receipt is valid',
  validMeans: 'This Opora gave it, and it has not been changed since.',
  onTrial: 'TRIAL: this was sent with a test key. It is no real eviction.',
  onTrialByHand: 'TRIAL: this was entered in the test centre. It is no real eviction.',
  invalid: 'The receipt is not valid',
  nothing: 'There is nothing to check',
  faults: {
    'not-a-receipt':
      'There is no receipt of Opora in the text. Make sure that it is whole: it begins with “eyJ” and has three parts divided by full stops.',
    changed:
      'What it says was changed, or the text is incomplete: the signature does not fit. Ask whoever presented the receipt for it again.',
    'unknown-key': 'It claims to be of this Opora, but is signed by a key that never belonged to it. Do not accept it.',
    'other-installation': 'Another installation gave it. Check it at the address where it was given.',
    'too-large': 'The file or text is longer than any receipt. Paste the receipt only.',
    picture:
      'A picture of a QR code is read only by a browser with JavaScript. Without it, paste the text of the receipt.',
    nothing: 'Paste the text of a receipt, or choose a file with it, and then press Check.',
  },
  kind: 'What was delivered',
  kinds: { notice: 'eviction', supplement: 'supplement to an eviction', end: 'end of an eviction' },
  version: (version) => `version ${version}`,
  centre: 'Centre',
  deliveredAt: 'When it was delivered',
  offerDueAt: 'Until when the centre is to offer help',
  noticeId: 'Number',
  sender: 'Sent by',
  byHand: {
    fax: 'entered by the centre from a fax; the centre says when it was delivered',
    'data-box': 'entered by the centre from a data box message; the centre says when it was delivered',
    'e-mail': 'entered by the centre from an e-mail; the centre says when it was delivered',
    phone: 'entered by the centre from a phone call; the centre says when it was delivered',
  },
  digest: 'Digest of what was delivered (SHA-256)',
  pragueTime: ({ day, time }) => `${englishDay(day)}, ${Number(time.slice(0, 2))}${time.slice(2, 5)} (Prague time)`,
  receiptText: 'Text of the receipt',
  print: 'Print',
  onPaper: 'Receipt of a delivery',
  whatItIs: (address) =>
    `The receipt proves that at the time given Opora took over what has the digest given, and handed it to the centre given. It holds no personal data. Anybody can check it at ${address}: by scanning the QR code, or by pasting the text of the receipt.`,
  qr: 'QR code that leads to the check',
  another: 'Check another receipt',
  field: 'Receipt',
  fieldHint: 'Paste the text of the receipt, or the whole answer it came with.',
  file: 'Or a file with the receipt',
  fileHint: 'A text file, or a picture of a QR code (with JavaScript only).',
  submit: 'Check',
  scan: 'Scan a QR code with the camera',
  stop: 'Turn the camera off',
  scanning: 'Point the camera at the QR code.',
  noCamera: 'The camera cannot be used. Allow it in the browser, or paste the text of the receipt.',
  noCode: 'No QR code was found in the picture. Try a sharper one, or paste the text of the receipt.',
}

function czechDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}. ${month}. ${year}`
}

const months = 'January February March April May June July August September October November December'.split(' ')

function englishDay(day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return `${date} ${months[month - 1]} ${year}`
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  cs: unbrokenTexts(cs),
  en: unbrokenTexts(en),
}
