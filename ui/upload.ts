import type { Contract, ResultOf } from '#kernel/contract.ts'
import { ApiError, readAnswer } from './call.ts'
import { currentLanguage } from './i18n/index.tsx'

/** Sends one file; tells how far it is, 0–1. fetch cannot tell, hence XMLHttpRequest. @throws ApiError */
export function upload<C extends Contract>(contract: C, file: File, onProgress: (part: number) => void, signal?: AbortSignal): Promise<ResultOf<C>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(contract.method, contract.path)
    request.setRequestHeader('accept-language', currentLanguage())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError('OFFLINE', 0, ''))
    request.onabort = () => reject(new ApiError('STOPPED', 0, ''))
    request.onload = () => {
      try {
        resolve(readAnswer(request.status, request.response) as ResultOf<C>)
      } catch (error) {
        reject(error)
      }
    }
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
