metadata name = 'Event subscription'
metadata description = '''
Sends uploads to the function ArticleUploaded. Deployed by subscribe.sh after the code: the host makes the key of its
webhook only when it has started with that code. The key goes from one resource to the other within Azure.
'''

targetScope = 'resourceGroup'

@description('Required. Name of the function app.')
param functionAppName string

@description('Required. Name of the system topic.')
param topicName string

@description('Required. Name of the storage account that the articles are uploaded to; dead letters go there, too.')
param storageAccountName string

@description('Required. Resource id of the identity that writes dead letters.')
param identityId string

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: functionAppName }

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' existing = { name: storageAccountName }

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = { name: topicName }

var address = 'https://${app.properties.defaultHostName}'
var webhook = '${address}/runtime/webhooks/blobs?functionName=Host.Functions.ArticleUploaded'
var hostKeys = listKeys('${app.id}/host/default', '2025-03-01')

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'articles'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: '${webhook}&code=${hostKeys.systemKeys.blobs_extension}'
      }
    }
    filter: {
      // The webhook takes whatever it is sent: without the container's name, our own digests would come back to us.
      subjectBeginsWith: '/blobServices/default/containers/articles/blobs/'
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // Each of these ends an upload. Others announce a file that is still being written.
      advancedFilters: [
        { operatorType: 'StringIn', key: 'data.api', values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose'] }
      ]
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'UserAssigned', userAssignedIdentity: identityId }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: 'dead-letters' }
      }
    }
  }
}
