/** What whoever belongs to no centre is told, in Czech. It is loaded only for them. */
export const cs = {
  title: 'Nemáte oprávnění',
  why: 'Spisy klientů vidí jen lidé z intervenčního centra, kterému patří. Váš účet k žádnému nepatří, nebo v něm váš přístup skončil.',
  remedy: 'Máte-li v centru pracovat, požádejte jeho vedení, aby vám účet nastavilo.',
}

export type NoRightsTexts = typeof cs
