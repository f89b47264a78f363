import type { Language } from './language.ts'
import { LARGEST_NOTICE_KIB, type ProblemCode } from './problem.ts'
import type { ProblemText } from './problem-text.ts'
import type { ProtocolCode } from './protocol-texts.ts'

/** What whoever is signed in can be refused with. */
type StaffCode = Exclude<ProblemCode, ProtocolCode>

/** Refusals to whoever is signed in, in words for a worker of a centre. They come with the first page: those of the police protocol do not. */
export const staffTexts: Readonly<Record<Language, Readonly<Record<StaffCode, ProblemText>>>> = {
  cs: {
    'too-large': {
      title: 'Zpráva je příliš velká.',
      remedy: `Oznámení smí mít nejvýše ${LARGEST_NOTICE_KIB} KiB. Zkraťte popis události; přílohy se tudy neposílají.`,
    },
    'not-json': {
      title: 'Obsah zprávy není platný JSON.',
      remedy: 'Zkontrolujte zápis zprávy; každé pole smí být v objektu jen jednou.',
    },
    'not-signed-in': {
      title: 'Přihlášení vypršelo.',
      remedy: 'Přihlaste se znovu.',
    },
    forbidden: {
      title: 'K tomuto nemáte oprávnění.',
      remedy: 'Potřebujete-li ho ke své práci, obraťte se na vedení svého centra.',
    },
    'not-of-staff': {
      title: 'Do tohoto centra už nemáte přístup.',
      remedy: 'Máte-li v něm dál pracovat, obraťte se na jeho vedení.',
    },
    'not-found': {
      title: 'Tady nic není.',
      remedy: 'Odkaz nebo číslo může být neúplné, nebo nepatří vašemu centru či útvaru.',
    },
    erased: {
      title: 'Tyto údaje byly zlikvidovány.',
      remedy: 'Zůstala jen čísla pro statistiku.',
    },
    'handed-over': {
      title: 'Tento spis byl předán jinému centru.',
      remedy: 'Kdy a kam, je v seznamu Předaná oznámení.',
    },
    'hand-over-loop': {
      title: 'Oznámení se už jednou vrátilo.',
      remedy: 'Zůstává u vás. S druhým centrem se domluvte telefonem; správce platformy o tom ví.',
    },
    'method-not-allowed': {
      title: 'Tato adresa takový požadavek nepřijímá.',
      remedy: 'Použijte metodu, kterou jmenuje hlavička Allow této odpovědi.',
    },
    invalid: {
      title: 'Některý údaj není vyplněn správně.',
      remedy: 'Opravte ho a uložte znovu. Nic z toho, co jste napsali, se neztratilo.',
    },
    'changed-meanwhile': {
      title: 'Spis mezitím změnil někdo jiný.',
      remedy: 'Podívejte se, co se změnilo, a pak uložte svou práci.',
    },
    busy: {
      title: 'Platforma je teď přetížená.',
      remedy: 'Zkuste to za chvíli znovu.',
    },
    internal: {
      title: 'Na naší straně se něco nepovedlo.',
      remedy: 'Zkuste to znovu. Pokud to trvá, dejte vědět správci platformy.',
    },
  },
  en: {
    'too-large': {
      title: 'The message is too large.',
      remedy: `A notice may have at most ${LARGEST_NOTICE_KIB} KiB. Shorten the description; attachments are not sent this way.`,
    },
    'not-json': {
      title: 'The content of the message is not valid JSON.',
      remedy: 'Check its syntax; an object may name each field only once.',
    },
    'not-signed-in': {
      title: 'Your sign-in has expired.',
      remedy: 'Sign in again.',
    },
    forbidden: {
      title: 'You may not do this.',
      remedy: 'If your work needs it, ask the head of your centre.',
    },
    'not-of-staff': {
      title: 'You have no access to this centre any more.',
      remedy: 'If you are to go on working there, ask its head.',
    },
    'not-found': {
      title: 'There is nothing here.',
      remedy: 'The link or the number may be incomplete, or it does not belong to your centre or unit.',
    },
    erased: {
      title: 'This data was disposed of.',
      remedy: 'Only figures remain.',
    },
    'handed-over': {
      title: 'This file was handed over to another centre.',
      remedy: 'When and where to stands in Notices handed over.',
    },
    'hand-over-loop': {
      title: 'This notice has come back once already.',
      remedy: 'It stays with you. Agree with the other centre by telephone; the platform’s administrator knows of it.',
    },
    'method-not-allowed': {
      title: 'This address does not take such a request.',
      remedy: 'Use a method that the header Allow of this answer names.',
    },
    invalid: {
      title: 'Something is not filled in correctly.',
      remedy: 'Correct it and save again. Nothing you have written is lost.',
    },
    'changed-meanwhile': {
      title: 'Somebody else has changed the file meanwhile.',
      remedy: 'See what has changed, then save your work.',
    },
    busy: {
      title: 'The platform is overloaded.',
      remedy: 'Try again in a moment.',
    },
    internal: {
      title: 'Something went wrong on our side.',
      remedy: 'Try again. If it goes on, tell the operator of the platform.',
    },
  },
}
