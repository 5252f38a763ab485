import type { Translate } from '#ui/i18n/index.tsx'

/** What people of the other side do, as the glossary has it; anything else is kept as written. */
export const works = ['merchandiser', 'salesContact', 'qualityInspector', 'thirdPartyInspector', 'freightForwarder', 'customsBroker', 'manager', 'accountant'] as const

/** A person's work in the reader's language. */
export function workName(work: string, t: Translate): string {
  return works.some((one) => one === work) ? t(`account:work.${work}`) : work
}

/** What is kept of a typed work: the glossary's name if it is one of ours in the reader's language, else the words. */
export function workOf(text: string, t: Translate): string {
  const wanted = text.trim()
  return works.find((one) => t(`account:work.${one}`).toLowerCase() === wanted.toLowerCase()) ?? wanted
}
