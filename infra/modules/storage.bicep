metadata name = 'Storage'
metadata description = 'A keyless storage account: containers, queues, who may use them, and how long it keeps what.'

import { roles } from '../roles.bicep'
import { Grant, Retention, Store, Tags } from '../types.bicep'

@description('Required. Its name.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Where it stands.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. How often, and how far apart, the data is kept.')
param sku 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GRS' | 'Standard_GZRS'

@description('Required. Blob containers.')
param containers Store[]

@description('Optional. Queues.')
param queues Store[] = []

@description('Optional. Who may do what in all of the account.')
param grants Grant[] = []

@description('Optional. Absent: nothing can be brought back, and nothing expires.')
param retention Retention?

@description('Optional. Virtual network that it is reached through. Absent: from everywhere, by those who hold a role.')
param networkName string?

@description('''
Optional. Public address ranges that reach an account in a private network all the same, as do trusted services.
Absent: nobody does.
''')
param allowedClients string[]?

var abbreviations = loadJsonContent('../abbreviations.json')

var containerGrants = flatten(map(
  containers,
  (container, i) => map(container.?grants ?? [], grant => { index: i, grant: grant })
))
var queueGrants = flatten(map(queues, (queue, i) => map(queue.?grants ?? [], grant => { index: i, grant: grant })))

var expiryRules = map(items(retention.?expiry ?? {}), expiry => {
  name: 'expire-${expiry.key}'
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'], prefixMatch: ['${expiry.key}/'] }
    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: expiry.value } } }
  }
})

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: networkName == null || allowedClients != null ? 'Enabled' : 'Disabled'
    networkAcls: {
      // Event Grid writes dead letters from outside of the network, as a trusted service with an identity.
      bypass: 'AzureServices'
      defaultAction: networkName == null ? 'Allow' : 'Deny'
      ipRules: map(networkName == null ? [] : allowedClients ?? [], range => { action: 'Allow', value: range })
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: retention != null
      deleteRetentionPolicy: retention == null ? { enabled: false } : { enabled: true, days: retention!.recoveryDays }
      containerDeleteRetentionPolicy: retention == null
        ? { enabled: false }
        : { enabled: true, days: retention!.recoveryDays }
    }

    resource container 'containers' = [
      for container in containers: {
        name: container.name
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queueServices 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [
      for queue in queues: {
        name: queue.name
      }
    ]
  }

  resource lifecycle 'managementPolicies' = if (retention != null) {
    name: 'default'
    properties: {
      policy: {
        rules: concat(expiryRules, [
          {
            name: 'forget-made-versions'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: map(retention!.made, container => '${container}/') }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 1 } } }
            }
          }
          {
            // What it deletes can still be brought back: soft delete holds on to it for as many days again.
            name: 'forget-versions'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: retention!.recoveryDays } } }
            }
          }
        ])
      }
    }
    dependsOn: [blobs]
  }
}

resource accountAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
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

resource containerAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in containerGrants: {
    name: guid(account::blobs::container[item.index].id, item.grant.principalId, roles[item.grant.role])
    scope: account::blobs::container[item.index]
    properties: {
      principalId: item.grant.principalId
      principalType: item.grant.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[item.grant.role])
    }
  }
]

resource queueAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for item in queueGrants: {
    name: guid(account::queueServices::queue[item.index].id, item.grant.principalId, roles[item.grant.role])
    scope: account::queueServices::queue[item.index]
    properties: {
      principalId: item.grant.principalId
      principalType: item.grant.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[item.grant.role])
    }
  }
]

module endpoints 'private-endpoint.bicep' = [
  for subResource in ['blob', 'queue']: if (networkName != null) {
    name: '${name}-${subResource}'
    params: {
      name: '${abbreviations.privateEndpoint}${name}-${subResource}'
      location: location
      tags: tags
      targetId: account.id
      subResource: subResource
      networkName: networkName!
    }
  }
]

@description('Its resource id.')
output id string = account.id

@description('Its name.')
output name string = account.name

@description('Address of its blobs, with a slash at the end.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('Address of its queues, with a slash at the end.')
output queueEndpoint string = account.properties.primaryEndpoints.queue
