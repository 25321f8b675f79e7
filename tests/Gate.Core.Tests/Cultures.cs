using System.Globalization;

namespace Gate.Core.Tests;

/// <summary>Runs code as on a machine that is set to another language.</summary>
internal static class Cultures
{
    public static readonly TheoryData<string> Names = ["en-US", "de-DE", "tr-TR"];

    public static T In<T>(string name, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
