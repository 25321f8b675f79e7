using Polly;
using Polly.Retry;

namespace Gate.GitHub.Api;

/// <summary>Does a step again when GitHub is in trouble: a few times, each time later and not all at the same moment, and as late as GitHub asks.
/// A step looks before it writes, so that doing it again never writes twice.</summary>
internal sealed class Patience
{
    private const int Attempts = 4;

    // However many steps have to wait: a job costs money while it does.
    private static readonly TimeSpan LongestInAll = TimeSpan.FromMinutes(5);

    private readonly ResiliencePipeline _pipeline;

    public Patience(TimeProvider time)
    {
        var end = time.GetUtcNow() + LongestInAll;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = tried => ValueTask.FromResult(
                    tried is { Context.CancellationToken.IsCancellationRequested: false, Outcome.Exception: { } fault } && Trouble.IsPassing(fault, time.GetUtcNow(), end)),
                MaxRetryAttempts = Attempts - 1,
                Delay = TimeSpan.FromSeconds(2),
                MaxDelay = TimeSpan.FromSeconds(20),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = tried => ValueTask.FromResult(Trouble.Wait(tried.Outcome.Exception!, time.GetUtcNow())),
            })
            .Build();
    }

    /// <summary>Does a step; throws what its last attempt threw.</summary>
    public async Task Try(Func<Task> step, CancellationToken cancel) =>
        await _pipeline.ExecuteAsync(async token => await step().WaitAsync(token), cancel);
}
