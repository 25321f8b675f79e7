namespace Gate.Reports.Junit;

/// <summary>A test suite of JUnit XML; all texts are safe.</summary>
internal sealed record JunitSuite(string Name, IReadOnlyList<JunitCase> Cases, string Output)
{
    /// <summary>How many cases came out so.</summary>
    public int Count(JunitResult result) => Cases.Count(testcase => testcase.Result == result);
}
