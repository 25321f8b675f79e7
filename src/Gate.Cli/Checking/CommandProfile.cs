using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Profiles;
using Gate.Profiles.Collecting;
using Gate.Profiles.Shares;
using Gate.Running.Commands;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>Profiles the command of a suite from its start to its end.</summary>
internal static class CommandProfile
{
    /// <summary>Prepares a checkout and profiles the command there once.</summary>
    /// <param name="place">Where logs go, and how long the command may take.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="folder">The folder of gate.yml in the checkout.</param>
    /// <param name="talk">Says how far it is.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="GateException">GATE4010, GATE4011: it or what prepares it is not there, or fails; GATE2123, GATE2124, GATE2126: there was nothing to see,
    /// not all was seen, or the command did not succeed.</exception>
    public static async Task<MeasuredProfile> Collect(Place place, Suite suite, string folder, Action<string> talk, CancellationToken cancel)
    {
        var profile = suite.Profile!;
        var patience = place.Configuration.Budget.LaunchTimeout;
        var where = new SuiteFolder(suite.Name, folder, place.LogFolder, patience);
        await where.Prepare(profile.Prepare, cancel);
        var words = CommandLine.Split(profile.Source);
        var program = where.Find(words[0])
            ?? throw new GateException(Codes.CommandNotStarted, $"Suite '{suite.Name}': '{words[0]}' is not there (looked in {folder} and on PATH). `command` names a program and its arguments; no shell reads it.");
        var log = where.NewLog(1);
        var command = new ProfiledCommand([program, .. words.Skip(1)], ChildEnvironment.Withheld(), []) { Folder = folder, Log = log };
        var collected = await Collect(suite, command, new CollectOptions(KindsOf(profile), patience, talk), cancel);
        // Ctrl+C ends the collecting with what was seen, which is not all that is judged.
        cancel.ThrowIfCancellationRequested();
        if (collected.ExitCode != 0)
            throw new GateException(Codes.ProfiledCommandFailed, $"Suite '{suite.Name}': the command that is profiled did not succeed in {folder}. {where.Describe(collected.ExitCode is null, collected.ExitCode ?? 0, log)}");
        if (collected.Warnings.Count > 0)
            throw new GateException(Codes.CollectionIncomplete, $"Suite '{suite.Name}': {string.Join(" ", collected.Warnings.Select(warning => warning.Message))} Budgets are judged by whole profiles only.");
        File.Delete(log);
        return MeasuredProfile.Of(collected.Profile, profile.Source);
    }

    private static async Task<CollectedProfile> Collect(Suite suite, ProfiledCommand command, CollectOptions options, CancellationToken cancel)
    {
        try
        {
            return await ProfileCollector.FromCommand(command, options, cancel);
        }
        catch (GateException refused)
        {
            cancel.ThrowIfCancellationRequested();
            throw new GateException(refused.Diagnostics[0].Code, $"Suite '{suite.Name}': {refused.Diagnostics[0].Message}{SuiteFolder.Quote(command.Log)}");
        }
    }

    private static ProfileKinds KindsOf(ProfileTool profile) =>
        Kind(profile, ProfileTool.LooksAtThreads, ProfileKinds.Cpu) | Kind(profile, ProfileTool.Allocations, ProfileKinds.Allocations) | Kind(profile, ProfileTool.Heap, ProfileKinds.Heap);

    private static ProfileKinds Kind(ProfileTool profile, IReadOnlyList<string> sampleTypes, ProfileKinds kind) =>
        profile.Budgets.Any(budget => sampleTypes.Contains(budget.SampleType, StringComparer.Ordinal)) ? kind : ProfileKinds.None;
}
