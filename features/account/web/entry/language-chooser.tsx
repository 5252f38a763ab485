import { languages } from '#kernel/language.ts'
import { useWords } from '#ui/i18n/index.tsx'
import classes from './entry-frame.module.css'

const names = { ru: 'Русский', en: 'English', zh: '简体中文' } as const
const tags = { ru: 'ru', en: 'en', zh: 'zh-CN' } as const

/** The three languages, each by its own name. */
export function LanguageChooser() {
  const { t, language, setLanguage } = useWords()
  return (
    <div className={classes.languages} role="group" aria-label={t('account:language')}>
      {languages.map((one) => (
        <button key={one} type="button" lang={tags[one]} aria-pressed={one === language} onClick={() => setLanguage(one)}>{names[one]}</button>
      ))}
    </div>
  )
}
