metadata name = 'Identity'
metadata description = 'A user-assigned identity.'

import { Tags } from '../types.bicep'

@description('Required. Its name.')
param name string

@description('Required. Where it stands.')
param location string

@description('Required. Tags.')
param tags Tags

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Its resource id.')
output id string = identity.id

@description('Its client id, by which a program asks for it.')
output clientId string = identity.properties.clientId

@description('Its object id, to which roles are granted.')
output principalId string = identity.properties.principalId
