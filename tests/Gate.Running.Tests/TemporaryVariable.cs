namespace Gate.Running.Tests;

/// <summary>A variable of this process for the time of a test.</summary>
public sealed class TemporaryVariable : IDisposable
{
    private readonly string _name;
    private readonly string? _before;

    public TemporaryVariable(string name, string value)
    {
        _name = name;
        _before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
}
