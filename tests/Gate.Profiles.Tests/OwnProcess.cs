namespace Gate.Profiles.Tests;

/// <summary>Tests that record this very process: while they do, no other test may allocate or compute in it.</summary>
[CollectionDefinition(nameof(OwnProcess), DisableParallelization = true)]
public sealed class OwnProcess;
