@description('Who may do what.')
@export()
type Grant = {
  @description('Required. Object id of the user, group or identity.')
  principalId: string

  @description('Required. What it is.')
  principalType: PrincipalType

  @description('Required. Name of a role in roles.bicep.')
  role:
    | 'Cognitive Services OpenAI User'
    | 'Monitoring Metrics Publisher'
    | 'Storage Blob Data Contributor'
    | 'Storage Blob Data Owner'
    | 'Storage Queue Data Contributor'
}

@description('Kinds of principal.')
@export()
type PrincipalType = 'Group' | 'ServicePrincipal' | 'User'

@description('Who may upload articles.')
@export()
type Principal = {
  @description('Required. Object id of the user, group or service principal.')
  id: string

  @description('Required. What it is.')
  type: PrincipalType
}

@description('A container or a queue of a storage account.')
@export()
type Store = {
  @description('Required. Its name.')
  name: string

  @description('Optional. Who may do what in it, and in nothing beside it.')
  grants: Grant[]?
}

@description('How long a storage account keeps what.')
@export()
type Retention = {
  @description('Required. Days for which deleted and overwritten blobs can be brought back.')
  @minValue(1)
  @maxValue(365)
  recoveryDays: int

  @description('Required. Days without a change after which blobs go, by container; one that is not named keeps them.')
  expiry: { *: int }

  @description('Required. Containers whose blobs can be made again from others: earlier versions go after a day.')
  made: string[]
}

@description('From which severity on the model\'s content filter stops a text: High lets all but the gravest pass.')
@export()
type Severity = 'Low' | 'Medium' | 'High'

@description('Thresholds of the model\'s content filter, for articles and replies alike.')
@export()
type ContentFilter = {
  @description('Required. Hate and fairness.')
  hate: Severity

  @description('Required. Self-harm.')
  selfHarm: Severity

  @description('Required. Sexual content.')
  sexual: Severity

  @description('Required. Violence.')
  violence: Severity
}

@description('What can be reached through a private endpoint: an Azure OpenAI account, blobs, queues.')
@export()
type SubResource = 'account' | 'blob' | 'queue'

@description('Tags of a resource.')
@export()
type Tags = { *: string }
