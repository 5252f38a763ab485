import { Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { accountLive, FirstVisit, JoinScreen, MeProvider, MustAddSecondFactor, SignIn, useAccountState } from '#features/account/web/index.ts'
import { clarityLive } from '#features/clarity/web/index.ts'
import { conversationLive } from '#features/conversation/web/index.ts'
import { connectionLive } from '#features/connection/web/index.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { aroundLeaving } from '#ui/leave-guard.ts'
import { LiveProvider } from '#ui/live/index.tsx'
import { Boundary } from './boundary.tsx'
import { Desk } from './desk.tsx'
import { Waiting } from './waiting.tsx'

const handlers = [conversationLive, accountLive, connectionLive, clarityLive]

/** Who sees what: an invited colleague the join page, nobody the first visit or sign-in, a member the desk. */
export function App() {
  return (
    <Boundary>
      <Suspense fallback={<Waiting />}>
        <Router aroundNav={aroundLeaving}>
          <Switch>
            <Route path="/join/:token">{({ token }) => <JoinScreen token={token} />}</Route>
            <Route><Gate /></Route>
          </Switch>
        </Router>
      </Suspense>
    </Boundary>
  )
}

function Gate() {
  const { data: state, error, refetch } = useAccountState()
  if (state === undefined) return error === null ? <Waiting /> : <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (state.me === null) return state.needsOwner ? <FirstVisit needsSetupCode={state.needsSetupCode} /> : <SignIn />
  if (state.me.mustAddSecondFactor) return <MeProvider me={state.me}><MustAddSecondFactor /></MeProvider>
  return (
    <MeProvider me={state.me}>
      <LiveProvider handlers={handlers} key={state.me.sessionId}>
        <Desk />
      </LiveProvider>
    </MeProvider>
  )
}
