using System.Globalization;
using System.Text.RegularExpressions;

namespace Gate.Workspace.Starting;

/// <summary>The workflows of GitHub Actions that gate pull requests.</summary>
/// <param name="Version">The version of the tool that they install.</param>
/// <param name="HasGlobalJson">Whether the repository chooses its SDK by a global.json at its top.</param>
/// <param name="Frameworks">The target frameworks that are measured.</param>
public sealed partial record WorkflowDraft(string Version, bool HasGlobalJson, IReadOnlyList<string> Frameworks)
{
    private const string Checkout = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
    private const string SetupDotnet = "actions/setup-dotnet@67a3573c9a986a3f9c594539f4ab511d57bb3ce9 # v4.3.1";
    private const string Upload = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";
    private const string Download = "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0";

    // What Gate itself runs on.
    private static readonly Version Own = new(10, 0);

    /// <summary>One workflow for a repository whose pull requests come from its own branches: a job without a token measures and fails by the verdict,
    /// a job with one, which runs no code of the pull request, posts it. A pull request of a fork gets its verdict from the job alone.</summary>
    public string Single => $$$"""
        # Gate: is this change slower or hungrier? The first job runs the code of the pull request and has no token;
        # the second has one and runs none of that code: gate.yml and baselines are the base's there.
        name: Gate

        on:
          pull_request:
          merge_group:

        permissions:
          contents: read

        concurrency:
          group: gate-${{ github.ref }}
          cancel-in-progress: ${{ github.event_name == 'pull_request' }}

        jobs:
        {{{Measure}}}

          publish:
            name: Publish
            needs: measure
            if: ${{ !cancelled() && github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository }}
            runs-on: ubuntu-latest
            timeout-minutes: 15
            permissions:
              contents: read
              pull-requests: write
              checks: write
              statuses: write
            steps:
              - uses: {{{Checkout}}}
                with:
                  ref: ${{ github.event.pull_request.base.sha }}
                  persist-credentials: false
              - uses: {{{SetupDotnet}}}
                with:
                  dotnet-version: {{{Channel(Own)}}}
              - name: Install Gate
                working-directory: ${{ runner.temp }}
                run: dotnet tool install dotnet-gate --version {{{Version}}} --tool-path gate-tool
              - uses: {{{Download}}}
                with:
                  name: gate
                  path: ${{ runner.temp }}/gate
              - name: Publish
                run: '"$RUNNER_TEMP/gate-tool/dotnet-gate" publish "$RUNNER_TEMP/gate/run.jsonl"'
                env:
                  GITHUB_TOKEN: ${{ github.token }}

        """;

    /// <summary>The first half of a pair for repositories that take pull requests of forks: measures, and fails by the verdict, without a token.</summary>
    public string ForForks => $$$"""
        # Gate, first half: code of anybody's pull request is built and run here, so this workflow has nothing that is worth stealing.
        # gate-publish.yml posts what it measured.
        name: Measure

        on:
          pull_request:
          merge_group:

        permissions:
          contents: read

        concurrency:
          group: measure-${{ github.ref }}
          cancel-in-progress: ${{ github.event_name == 'pull_request' }}

        jobs:
        {{{Measure}}}

        """;

    /// <summary>The second half: started by the first, with the right to write and without any code of the pull request.</summary>
    public string Publisher => $$$"""
        # Gate, second half: started by the first from the default branch, with the right to write and without any code of the pull request.
        # gate.yml and baselines are read from the base of the pull request; what was measured is read as data of a stranger.
        name: Publish

        on:
          workflow_run:
            workflows: [Measure]
            types: [in_progress, completed]

        permissions:
          contents: read

        jobs:
          publish:
            name: ${{ github.event.action == 'completed' && 'Publish' || 'Open the check' }}
            runs-on: ubuntu-latest
            timeout-minutes: 15
            permissions:
              contents: read
              actions: read
              pull-requests: write
              checks: write
              statuses: write
            steps:
              - uses: {{{Checkout}}}
                with:
                  persist-credentials: false
              - uses: {{{SetupDotnet}}}
                with:
                  dotnet-version: {{{Channel(Own)}}}
              - name: Install Gate
                working-directory: ${{ runner.temp }}
                run: dotnet tool install dotnet-gate --version {{{Version}}} --tool-path gate-tool
              - name: Open the check
                if: github.event.action != 'completed'
                run: '"$RUNNER_TEMP/gate-tool/dotnet-gate" publish --start'
                env:
                  GITHUB_TOKEN: ${{ github.token }}
              - name: Publish
                if: github.event.action == 'completed'
                run: '"$RUNNER_TEMP/gate-tool/dotnet-gate" publish --artifact gate'
                env:
                  GITHUB_TOKEN: ${{ github.token }}

        """;

    // Installed outside of the checkout: neither its global.json nor its package sources have a say in which Gate judges.
    private string Measure => $$$"""
          measure:
            name: Measure
            runs-on: ubuntu-latest
            timeout-minutes: 45
            steps:
              - uses: {{{Checkout}}}
                with:
                  # The base commit is built as well.
                  fetch-depth: 0
                  persist-credentials: false
              - uses: {{{SetupDotnet}}}
                with:
        {{{Sdks}}}
              - name: Install Gate
                working-directory: ${{ runner.temp }}
                run: dotnet tool install dotnet-gate --version {{{Version}}} --tool-path gate-tool
              - name: Measure
                run: '"$RUNNER_TEMP/gate-tool/dotnet-gate" run -o "$RUNNER_TEMP/gate/run.jsonl"'
              - uses: {{{Upload}}}
                with:
                  name: gate
                  path: ${{ runner.temp }}/gate/run.jsonl
              - name: Judge
                run: '"$RUNNER_TEMP/gate-tool/dotnet-gate" check --from "$RUNNER_TEMP/gate/run.jsonl" -o "$RUNNER_TEMP/gate/report.json"'
              - name: Summarise
                if: ${{ !cancelled() }}
                run: if [ -s "$RUNNER_TEMP/gate/report.json" ]; then "$RUNNER_TEMP/gate-tool/dotnet-gate" publish "$RUNNER_TEMP/gate/report.json"; fi
        """;

    private string Sdks => string.Join('\n',
    [
        .. HasGlobalJson ? new[] { "          global-json-file: global.json" } : [],
        .. Runtimes is [var only]
            ? [$"          dotnet-version: {only}"]
            : Runtimes.Select(channel => $"            {channel}").Prepend("          dotnet-version: |"),
    ]);

    private List<string> Runtimes =>
        [.. Frameworks.Select(VersionOf).OfType<Version>().Where(version => version < Own).Append(Own).Distinct().Order().Select(Channel)];

    private static Version? VersionOf(string framework) =>
        Moniker().Match(framework) is { Success: true } match ? System.Version.Parse(match.Groups["version"].Value) : null;

    private static string Channel(Version version) => string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.x");

    [GeneratedRegex(@"^net(coreapp)?(?<version>\d{1,2}\.\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moniker();
}
