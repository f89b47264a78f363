import type { _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda'

/** A stream record as Lambda hands it to a door: bytes in base64, the time in seconds since 1970. */
export function lambdaRecord(record: SdkRecord, eventSourceARN: string): DynamoDBRecord {
  const { eventID, eventName, eventVersion, dynamodb = {} } = record
  const { ApproximateCreationDateTime: at, ...images } = dynamodb
  const plain: StreamRecord = JSON.parse(JSON.stringify(images, bytesAsBase64))
  return {
    eventID,
    eventName,
    eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventSourceARN,
    dynamodb: { ...(at && { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }), ...plain },
  }
}

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
