metadata name = 'System topic'
metadata description = 'The events of a storage account. Their subscription follows: ../event-subscription.bicep.'

import { Tags } from '../types.bicep'

@description('Required. Its name.')
param name string

@description('Required. Where the storage account stands.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. Resource id of the storage account.')
param sourceId string

@description('Required. Resource id of the user-assigned identity that writes dead letters.')
param identityId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    source: sourceId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

@description('Its name.')
output name string = topic.name
