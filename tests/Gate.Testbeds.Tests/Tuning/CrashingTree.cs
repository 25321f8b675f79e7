using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

/// <summary>A machine that goes down at one of the writes to it, before or after the value has arrived.</summary>
internal sealed class CrashingTree(string root, int writesBefore, bool arrives) : SysTree(root)
{
    private int _writes;

    public bool HasCrashed { get; private set; }

    public override void Write(string path, string value)
    {
        if (_writes++ < writesBefore)
        {
            base.Write(path, value);
            return;
        }

        if (arrives) base.Write(path, value);
        HasCrashed = true;
        throw new InvalidOperationException("The machine went down.");
    }

    /// <summary>Tunes until it crashes.</summary>
    public void Tune(TuningJournal journal, TuningPlan plan)
    {
        try
        {
            Tuner.Apply(this, journal, plan);
        }
        catch (InvalidOperationException) when (HasCrashed)
        {
            // The process is gone; what it left on disk is what counts.
        }
    }

    /// <summary>Undoes until it crashes.</summary>
    public void Undo(TuningJournal journal)
    {
        try
        {
            Restorer.Undo(this, journal);
        }
        catch (InvalidOperationException) when (HasCrashed)
        {
            // The same.
        }
    }
}
