import { Type } from 'typebox'
import { contract } from '#kernel/contract.ts'
import { FileBrief, Id } from './shapes.ts'

const byId = Type.Object({ id: Id })

/** One multipart field with a file. Other fields are ignored. */
export const uploadFile = contract({
  method: 'POST',
  path: '/api/files',
  summary: 'Uploads one file (multipart/form-data). Until it stands in a message, only the uploader sees it.',
  permission: 'file.write',
  result: FileBrief,
})

export const readFile = contract({
  method: 'GET',
  path: '/api/files/:id',
  summary: 'The bytes; supports ranges. Safe pictures, sound, video and PDF are shown, everything else is downloaded.',
  permission: 'conversation.read',
  params: byId,
  query: Type.Object({ download: Type.Optional(Type.Boolean()) }),
  result: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
})

export const readVoice = contract({
  method: 'GET',
  path: '/api/files/:id/voice',
  summary: 'A voice message as every browser plays it.',
  permission: 'conversation.read',
  params: byId,
  result: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
})
