metadata name = 'Private endpoint'
metadata description = 'A private endpoint for one sub-resource, and its names in the private DNS zone.'

import { SubResource, Tags } from '../types.bicep'

@description('Required. Its name.')
param name string

@description('Required. Where it stands.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. What it leads to.')
param targetId string

@description('Required. Which sub-resource of that.')
param subResource SubResource

@description('Required. Name of the virtual network, from network.bicep, in the same resource group.')
param networkName string

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' existing = {
  name: networkName

  resource subnet 'subnets' existing = { name: 'endpoints' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: subResource == 'account'
    ? 'privatelink.openai.azure.com'
    : 'privatelink.${subResource}.${environment().suffixes.storage}'
}

resource endpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    privateLinkServiceConnections: [
      { name: subResource, properties: { groupIds: [subResource], privateLinkServiceId: targetId } }
    ]
    subnet: { id: network::subnet.id }
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: subResource, properties: { privateDnsZoneId: zone.id } }] }
  }
}
