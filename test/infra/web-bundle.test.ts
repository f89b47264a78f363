import { expect, test } from 'vitest'
import { withSettings } from '../../infra/web-bundle.ts'

test('settings in the page cannot end their block', () => {
  const settings = { authority: 'https://sign-in.example/</script><script>', clientId: '$&' }
  const page = withSettings('<body><!-- settings --></body>', settings)
  const [, json] = /^<body><script type="application\/json" id="settings">([^<]*)<\/script><\/body>$/.exec(page) ?? []
  expect(JSON.parse(json ?? '')).toEqual(settings)
})

test('a page without a place for settings is refused', () => {
  expect(() => withSettings('<body></body>', { authority: '', clientId: '' })).toThrow('settings')
})
