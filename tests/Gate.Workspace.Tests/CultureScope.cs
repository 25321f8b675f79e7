using System.Globalization;

namespace Gate.Workspace.Tests;

/// <summary>Sets the culture of the current thread until it is disposed.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _interfaceBefore = CultureInfo.CurrentUICulture;

    public CultureScope(string name) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        CultureInfo.CurrentUICulture = _interfaceBefore;
    }
}
