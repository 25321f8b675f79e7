namespace Gate.Running.Launching.Processors;

/// <summary>How often a side that was to wait worked instead: background collections, timers of its own.</summary>
internal sealed class IdleWork
{
    private const double TurnLimit = 0.1;
    private const double ShareLimit = 0.2;

    private int _turns;
    private int _worked;

    /// <summary>The share of the other side's turns, 0 to 1, during more than a tenth of which this side worked.</summary>
    public double Share => _turns == 0 ? 0 : (double)_worked / _turns;

    /// <summary>Says so when it was more than one turn in five; in the same words for every launch, which a report tells once.</summary>
    public IReadOnlyList<string> Warnings => Share <= ShareLimit ? [] :
    [
        "While one side measured, the other worked in more than one turn of five (background collections or timers of its own), which may have slowed the first.",
    ];

    /// <summary>One turn of the other side.</summary>
    public void Add(TimeSpan worked, TimeSpan turn)
    {
        _turns++;
        if (worked > turn * TurnLimit) _worked++;
    }
}
