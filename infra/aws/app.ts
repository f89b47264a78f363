import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundled } from './bundles.ts'
import { placeFrom } from './place.ts'
import { Platform } from './platform.ts'

const app = new App()
new Platform(app, 'Opora', { place: placeFrom(app.node), bundles: bundled })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
