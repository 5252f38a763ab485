import { Badge, Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#ui/call.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone } from '#ui/notice.ts'
import { Panel } from '#ui/page.tsx'
import { useNow } from '#ui/now.ts'
import { beginPasskey, beginTotp, listPasskeys, removePasskey, removeTotp, renewRecoveryCodes } from '../../contract.ts'
import { passkeysKey } from '../keys.ts'
import { passkeyPlace } from '../second-factor/passkey-browser.ts'
import { RecoveryCodes } from '../second-factor/recovery-codes.tsx'
import { SecondFactorSetup } from '../second-factor/second-factor-setup.tsx'
import { useMe, useSetMe } from '../session.tsx'
import type { Me, Passkey } from '../types.ts'
import { AskPassword } from './ask-password.tsx'
import classes from './settings.module.css'

type Doing =
  | { readonly what: 'confirm'; readonly only: 'app' | 'passkey' }
  | { readonly what: 'add'; readonly only: 'app' | 'passkey'; readonly password?: string }
  | { readonly what: 'removeApp' | 'renewCodes' }
  | { readonly what: 'removePasskey'; readonly passkey: Passkey }
  | { readonly what: 'codes'; readonly codes: readonly string[] }

/** Authenticator app, passkeys and recovery codes. */
export function SecondFactorPanel() {
  const { t } = useWords()
  const me = useMe()
  const [doing, setDoing] = useState<Doing | undefined>()
  const { totp, passkeys, recoveryCodesLeft } = me.secondFactors
  const any = totp || passkeys > 0
  const add = (only: 'app' | 'passkey') => setDoing({ what: any ? 'confirm' : 'add', only })
  return (
    <Panel title={t('account:factor.title')} lead={t(any ? 'account:factor.lead' : me.secondFactorRequired ? 'account:factor.leadRequired' : 'account:factor.leadNone')}>
      <ul className={classes.list}>
        <li className={classes.row}>
          <span className={classes.words}><b>{t('account:factor.app')}</b><small>{t(totp ? 'account:factor.appOn' : 'account:factor.appText')}</small></span>
          {totp && <Badge variant="light" tt="none">{t('account:on')}</Badge>}
          {totp
            ? <Button size="sm" variant="default" onClick={() => setDoing({ what: 'removeApp' })}>{t('account:remove')}</Button>
            : <Button size="sm" variant="default" onClick={() => add('app')}>{t('account:factor.add')}</Button>}
        </li>
        <li className={classes.row}>
          <span className={classes.words}><b>{t('account:factor.passkeys')}</b><small>{t(passkeyPlace() === 'ready' ? 'account:factor.passkeyText' : `account:passkey.place.${passkeyPlace()}`)}</small></span>
          {passkeyPlace() === 'ready' && <Button size="sm" variant="default" onClick={() => add('passkey')}>{t('account:factor.add')}</Button>}
        </li>
        {passkeys > 0 && <PasskeyRows onRemove={(passkey) => setDoing({ what: 'removePasskey', passkey })} />}
        {any && (
          <li className={classes.row}>
            <span className={classes.words}><b>{t('account:codes.title')}</b><small>{t('account:codes.left', { count: recoveryCodesLeft })}</small></span>
            {recoveryCodesLeft < 4 && <Badge variant="light" color="amber" tt="none">{t('account:codes.few')}</Badge>}
            <Button size="sm" variant="default" onClick={() => setDoing({ what: 'renewCodes' })}>{t('account:codes.renew')}</Button>
          </li>
        )}
      </ul>
      {doing !== undefined && <Doings doing={doing} onNext={setDoing} />}
    </Panel>
  )
}

function PasskeyRows({ onRemove }: { onRemove: (passkey: Passkey) => void }) {
  const { t, format } = useWords()
  const now = useNow()
  const { data, error, refetch } = useQuery({ queryKey: passkeysKey, queryFn: () => call(listPasskeys, {}) })
  if (error !== null) return <li><ErrorNotice error={error} onRetry={() => void refetch()} /></li>
  return (data?.passkeys ?? []).map((passkey) => (
    <li key={passkey.id} className={classes.row} data-inner>
      <span className={classes.words}>
        <b>{passkey.name}</b>
        <small>
          {t('account:passkey.made', { time: format.short(passkey.createdAt, now) })}
          {' · '}
          {passkey.lastUsedAt === null ? t('account:passkey.unused') : t('account:passkey.used', { time: format.short(passkey.lastUsedAt, now) })}
        </small>
      </span>
      <Button size="sm" variant="subtle" color="clay" aria-label={`${t('account:remove')}: ${passkey.name}`} onClick={() => onRemove(passkey)}>{t('account:remove')}</Button>
    </li>
  ))
}

function Doings({ doing, onNext }: { doing: Doing; onNext: (doing: Doing | undefined) => void }) {
  const { t } = useWords()
  const me = useMe()
  const setMe = useSetMe()
  const queries = useQueryClient()
  const close = () => onNext(undefined)
  const done = async (fresh: Me, words: string) => {
    setMe(fresh)
    await queries.invalidateQueries({ queryKey: passkeysKey })
    close()
    sayDone(t(words), t)
  }
  const closing = { closeButtonProps: { 'aria-label': t('ui:close') } }
  if (doing.what === 'add') {
    return (
      <Modal opened onClose={close} title={t(doing.only === 'app' ? 'account:factor.app' : 'account:factor.passkey')} size="lg" closeOnClickOutside={false} {...closing}>
        <SecondFactorSetup only={doing.only} password={doing.password} onCancel={close} onDone={(fresh) => void done(fresh, doing.only === 'app' ? 'account:factor.appAdded' : 'account:factor.passkeyAdded')} />
      </Modal>
    )
  }
  if (doing.what === 'confirm') {
    const { only } = doing
    return (
      <AskPassword
        title={t(only === 'app' ? 'account:factor.app' : 'account:factor.passkey')} lead={t('account:factor.addLead')} verb={t('account:factor.add')} onClose={close}
        run={async (password) => {
          await call(only === 'app' ? beginTotp : beginPasskey, { body: { password } }) // only to learn here whether it fits
          onNext({ what: 'add', only, password })
        }}
      />
    )
  }
  if (doing.what === 'codes') {
    return <Modal opened onClose={close} title={t('account:codes.new')} size="lg" closeOnClickOutside={false} closeOnEscape={false} {...closing}><RecoveryCodes codes={doing.codes} login={me.login} onDone={close} /></Modal>
  }
  if (doing.what === 'renewCodes') {
    return (
      <AskPassword
        title={t('account:codes.renew')} lead={t('account:codes.renewLead')} verb={t('account:codes.renew')} onClose={close}
        run={async (password) => {
          const made = await call(renewRecoveryCodes, { body: { password } })
          setMe(made.me)
          onNext({ what: 'codes', codes: made.recoveryCodes })
        }}
      />
    )
  }
  const passkey = doing.what === 'removePasskey' ? doing.passkey : undefined
  return (
    <AskPassword
      title={passkey === undefined ? t('account:factor.removeApp') : t('account:passkey.remove', { name: passkey.name })} lead={t('account:factor.removeLead')} verb={t('account:remove')} onClose={close}
      run={async (password) => {
        const fresh = passkey === undefined ? await call(removeTotp, { body: { password } }) : await call(removePasskey, { params: { id: passkey.id }, body: { password } })
        await done(fresh, 'account:factor.removed')
      }}
    />
  )
}
