import { DownloadButton } from '../forms/download-button.tsx'
import { Screen } from '../frame/screen.tsx'
import { requestLetter } from './request-letter.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/**
 * What to do when somebody asks for data of a person: the same for everybody. It asks the platform nothing and finds nobody, so that neither
 * the answer nor its time tells whether there is a file.
 */
export function RequestScreen() {
  const { request: texts } = useRetentionTexts()
  const [, ...paragraphs] = requestLetter
  return (
    <Screen heading={texts.title} title={texts.title}>
      <div class="plan-panels">
        <p class="lead">{texts.lead}</p>
        <p class="notice warn">{texts.rule}</p>
        <h2>{texts.stepsTitle}</h2>
        <ol class="numbered">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <DownloadButton
            words={texts.downloadWords}
            label={texts.download}
            name="odpoved-na-zadost.docx"
            make={answerDocument}
            noted="of-nobody"
          />
        </p>
        <section aria-labelledby="answer">
          <h2 id="answer">{texts.textTitle}</h2>
          <div class="panel" lang="cs">
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </section>
      </div>
    </Screen>
  )
}

async function answerDocument(): Promise<Blob> {
  const { wordDocument } = await import('../forms/word-document.ts')
  const [title = '', ...paragraphs] = requestLetter
  const heading = { words: [title], isBold: true, isHead: true, size: 14 }
  return wordDocument(title, [heading, ...paragraphs.map((text) => ({ words: [text] }))])
}
