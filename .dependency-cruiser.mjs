/** The house rule: imports point down, enter by the front door, and never run in a circle. */
const never = (name, from, to) => ({ name, severity: 'error', from, to })

/** Pure npm packages that domain code may lean on, one by one. */
const purePackages = []
const pure = purePackages.length ? `|/(${purePackages.join('|')})/` : ''

export default {
  forbidden: [
    never('no-circles', {}, { circular: true }),

    // Down: apps > features > channels, integrations > platform, ui > kernel
    never('kernel-stands-alone', { path: '^kernel/', pathNot: '\\.test\\.' }, { pathNot: '^kernel/|/typebox/' }),
    never('machine-rooms-know-no-trade', { path: '^(platform|ui)/' }, { path: '^(apps|features|channels|integrations)/' }),
    never('adapters-know-no-feature', { path: '^(channels|integrations)/' }, { path: '^(apps|features)/' }),
    never('adapters-know-no-neighbour', { path: '^(channels|integrations)/([^/]+)/' }, { path: '^(channels|integrations)/[^/]+/', pathNot: '^$1/$2/' }),
    never('features-know-no-adapter', { path: '^features/' }, { path: '^(apps/|channels/[^/]+/|integrations/[^/]+/)' }),
    never('nobody-imports-apps', { path: '^(kernel|platform|ui|channels|integrations|features)/' }, { path: '^apps/' }),

    // Inside a feature: screens and server lean on contract and domain; domain leans on kernel
    never('domain-is-pure', { path: '^features/[^/]+/domain/', pathNot: '\\.test\\.' }, { pathNot: `^(kernel|features/[^/]+/domain)/${pure}` }),
    never('contract-is-only-shapes', { path: '^features/[^/]+/contract' }, { pathNot: '^(kernel/|features/[^/]+/(domain/|contract))|/typebox/' }),
    never('screens-call-the-contract', { path: '^features/[^/]+/(web|h5)/' }, { path: '^(platform|channels|integrations|features/[^/]+/server)/' }),
    never('server-draws-nothing', { path: '^features/[^/]+/server/' }, { path: '^(ui|features/[^/]+/(web|h5))/' }),
    never('h5-stays-small', { path: '^features/[^/]+/h5/' }, { path: '^features/[^/]+/web/' }),
    // Its types may be named anywhere: see adr/0010
    never('engine-in-its-thread', { path: '^features/clarity/web/(?!reader/)', pathNot: '\\.test\\.ts$' }, { path: '^features/clarity/domain/(index|pipeline|read-doc)\\.ts$', dependencyTypesNot: ['type-only'] }),

    // Between features: a tier's index.ts, or the contract
    never('front-door-only', { path: '^features/([^/]+)/' }, { path: '^features/[^/]+/[^/]+/(?!index\\.ts$)', pathNot: '^features/$1/' }),
    never('apps-use-the-front-door', { path: '^apps/' }, { path: '^features/[^/]+/[^/]+/(?!index\\.ts$)' }),
    never('simulator-stands-apart', { path: '^apps/simulator/' }, { path: '^(channels|features|integrations)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/\\.cache)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
