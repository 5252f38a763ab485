const t0 = performance.now()
const { engine } = await import('./features/clarity/domain/index.ts') as any
const t1 = performance.now()
const text = '答 1'
const context = { audience: 'external', firstContact: false, legal: false, now: Date.now(), timeZone: 'Asia/Shanghai' }
const out = [`import ${(t1 - t0).toFixed(0)}`]
for (let n = 0; n < 4; n += 1) { const t = performance.now(); engine.check?.(text + n, context); out.push((performance.now() - t).toFixed(1)) }
console.log(out.join(' '))
