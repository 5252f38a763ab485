import type { Texts } from '#ui/i18n/index.tsx'

/** All texts of one language: the shell's, the kit's, every feature's. */
const parts = import.meta.glob<Texts>(['../texts/zh.json', '../../../ui/texts/zh.json', '../../../features/*/web/texts/zh.json'], { eager: true, import: 'default' })

export const texts: Texts = Object.assign({}, ...Object.values(parts))
