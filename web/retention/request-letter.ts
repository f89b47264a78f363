/*
 * The answer to everybody who asks for data of a person and whose identity was not verified in person. One and the same text whether there
 * is a file or not: it is a constant, nothing is looked up to make it, and so it cannot tell by a word or by its time. Always Czech.
 */
export const requestLetter: readonly string[] = [
  'Odpověď na žádost o údaje',
  'Vážená paní, vážený pane,',
  'obdrželi jsme Vaši žádost o informaci, zda a jaké osobní údaje zpracováváme.',
  'Jako poskytovatel sociální služby jsme vázáni mlčenlivostí. Na žádost, u které není totožnost žadatele ověřena osobně, odpovídáme všem stejně: nesdělujeme, zda o někom údaje vedeme. Tato odpověď proto neznamená, že takové údaje vedeme, ani že je nevedeme.',
  'Kdo u nás je nebo byl klientem, dostane kopii svých údajů, opravu nebo informaci o jejich zpracování při osobním jednání v centru, po ověření totožnosti. Jiné osobě údaje předáváme jen tehdy, ukládá-li nám to zákon, a to příslušnému orgánu na jeho žádost.',
  'S naší odpovědí můžete nesouhlasit a obrátit se na Úřad pro ochranu osobních údajů, Pplk. Sochora 27, 170 00 Praha 7, nebo na soud.',
  'S pozdravem',
]
