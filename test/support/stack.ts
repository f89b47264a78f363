import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { Source } from 'aws-cdk-lib/aws-s3-deployment'
import cdk from '../../cdk.json' with { type: 'json' }
import { placeFrom } from '../../infra/aws/place.ts'
import { Platform } from '../../infra/aws/platform.ts'

/** The stack with stand-ins for bundles, so that a test of facts need not wait for them. */
export function synthesize(context: Readonly<Record<string, string>> = { standing: 'true' }) {
  const app = new App({ context: { ...cdk.context, domain: 'test.example', ...context } })
  const platform = new Platform(app, 'Opora', {
    place: placeFrom(app.node),
    bundles: {
      code: (door) => Code.fromInline(`// ${door.entry}`),
      site: () => ({ files: Source.data('assets/favicon.svg', '<svg/>'), page: 'a page <!-- settings -->' }),
    },
  })
  const template = Template.fromStack(platform)
  return { app, platform, template, idOf: (path: string) => idOf(template, path) }
}

/** The logical id that the CDK made of a path, found by what it is before its hash. */
function idOf(template: Template, path: string): string {
  const ids = Object.keys(template.toJSON().Resources as object)
  const [id, ...others] = ids.filter((each) => each.slice(0, -8) === path)
  if (id === undefined || others.length > 0) throw new Error(`${path} is not one thing`)
  return id
}
