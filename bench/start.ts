import { startDesk } from './desk-process.ts'

const rounds = 3

const first: number[] = []
const next: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const fresh = await startDesk({ QINGCHU_SIMULATOR: 'on' })
  first.push(fresh.readyMs)
  await fresh.stop()
  const again = await startDesk({ QINGCHU_SIMULATOR: 'on' }, fresh.dataDir)
  next.push(again.readyMs)
  await again.stop()
  again.forget()
}
console.log(JSON.stringify({ bench: 'start', firstMs: Math.round(Math.max(...first)), nextMs: Math.round(Math.max(...next)), rounds }))
