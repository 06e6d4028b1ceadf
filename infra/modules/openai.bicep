metadata name = 'Azure OpenAI'
metadata description = 'An account without keys, a content filter that lets news pass, and one deployment of a model.'

import { roles } from '../roles.bicep'
import { ContentFilter, Grant, Tags } from '../types.bicep'

@description('Required. Its name, and the first part of its address.')
param name string

@description('Required. Where it stands.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. Name of the deployment.')
param deploymentName string

@description('Required. Name of the model.')
param modelName string

@description('Required. Version of the model.')
param modelVersion string

@description('Required. Where prompts may be processed, and how they are paid for.')
param sku string

@description('Required. Thousands of tokens a minute.')
param capacity int

@description('Required. Thresholds of the content filter.')
param contentFilter ContentFilter

@description('Required. Who may do what with the account.')
param grants Grant[]

@description('Optional. Virtual network that it is reached through. Absent: from everywhere, by those who hold a role.')
param networkName string?

var abbreviations = loadJsonContent('../abbreviations.json')

var thresholds = {
  Hate: contentFilter.hate
  Selfharm: contentFilter.selfHarm
  Sexual: contentFilter.sexual
  Violence: contentFilter.violence
}
var severityFilters = flatten(map(
  ['Prompt', 'Completion'],
  source =>
    map(items(thresholds), threshold => {
      name: threshold.key
      source: source
      severityThreshold: threshold.value
      enabled: true
      blocking: true
    })
))

// An article that reports on prompt injection is news, and one that tries it gains nothing: the model's reply is
// checked against the article. A summary of a published article is like the published article. So these only report.
var reportingFilters = [
  { name: 'Jailbreak', source: 'Prompt', enabled: true, blocking: false }
  { name: 'Indirect Attack', source: 'Prompt', enabled: true, blocking: false }
  { name: 'Protected Material Text', source: 'Completion', enabled: true, blocking: false }
]

resource account 'Microsoft.CognitiveServices/accounts@2026-07-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: networkName == null ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: networkName == null ? 'Allow' : 'Deny' }
  }

  resource filter 'raiPolicies' = {
    name: 'news'
    properties: {
      basePolicyName: 'Microsoft.DefaultV2'
      mode: 'Default'
      contentFilters: concat(severityFilters, reportingFilters)
    }
  }

  resource deployment 'deployments' = {
    name: deploymentName
    sku: { name: sku, capacity: capacity }
    properties: {
      model: { format: 'OpenAI', name: modelName, version: modelVersion }
      raiPolicyName: filter.name
      // The version that is evaluated stays until it is retired; then a newer one answers rather than none.
      versionUpgradeOption: 'OnceCurrentVersionExpired'
    }
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in grants: {
    name: guid(account.id, grant.principalId, roles[grant.role])
    scope: account
    properties: {
      principalId: grant.principalId
      principalType: grant.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
    }
  }
]

module endpoint 'private-endpoint.bicep' = if (networkName != null) {
  name: '${name}-account'
  params: {
    name: '${abbreviations.privateEndpoint}${name}'
    location: location
    tags: tags
    targetId: account.id
    subResource: 'account'
    networkName: networkName!
  }
}

@description('Its address.')
output endpoint string = account.properties.endpoint
