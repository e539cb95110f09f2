@_exported import DUIDomain
@_exported import DUIStore
