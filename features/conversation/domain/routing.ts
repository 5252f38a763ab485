/** Who brought somebody here, as far as it is known. */
export interface RouteFacts {
  /** The open invitation whose scene came back. */
  readonly invitation?: { readonly id: string; readonly companyId: string; readonly ownerId?: string }
  /** The company that this person already belongs to. */
  readonly company?: { readonly id: string; readonly ownerId?: string }
}

export interface Routed {
  readonly rule: 'routedByInvitation' | 'routedByCompany' | undefined
  readonly companyId?: string
  readonly assigneeId?: string
}

/**
 * Decides where a new conversation belongs: to the company of the invitation and whoever sent it; else to the company
 * of a known person and whoever answers for it; else to nobody.
 */
export function route({ invitation, company }: RouteFacts): Routed {
  if (invitation !== undefined) {
    const owner = invitation.ownerId ?? (company?.id === invitation.companyId ? company.ownerId : undefined)
    return { rule: 'routedByInvitation', companyId: invitation.companyId, ...(owner === undefined ? {} : { assigneeId: owner }) }
  }
  if (company !== undefined) {
    return { rule: 'routedByCompany', companyId: company.id, ...(company.ownerId === undefined ? {} : { assigneeId: company.ownerId }) }
  }
  return { rule: undefined }
}
