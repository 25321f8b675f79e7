using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.GitHub.Publishing;

namespace Gate.GitHub.Tests;

public class DecisionTests
{
    [Theory]
    [InlineData(Outcome.Pass, true, Conclusion.Success)]
    [InlineData(Outcome.Warn, true, Conclusion.Neutral)]
    [InlineData(Outcome.Fail, true, Conclusion.Failure)]
    [InlineData(Outcome.Error, true, Conclusion.ActionRequired)]
    [InlineData(Outcome.Pass, false, Conclusion.ActionRequired)]
    [InlineData(Outcome.Warn, false, Conclusion.ActionRequired)]
    [InlineData(Outcome.Fail, false, Conclusion.Failure)]
    [InlineData(Outcome.Error, false, Conclusion.ActionRequired)]
    public void Numbers_that_are_not_trusted_satisfy_no_required_check(Outcome outcome, bool isTrusted, Conclusion conclusion) =>
        Assert.Equal(conclusion, Conclusions.Of(outcome, isTrusted));

    public static TheoryData<string, CommentWhen, CommentSize, CommentSize> Sizes => new()
    {
        // report, when, where there is none, where there is one
        { "regressed", CommentWhen.Always, CommentSize.Full, CommentSize.Full },
        { "passed", CommentWhen.Always, CommentSize.Full, CommentSize.Line },
        { "improved", CommentWhen.Always, CommentSize.Full, CommentSize.Full },
        { "undecided", CommentWhen.Always, CommentSize.Full, CommentSize.Full },
        { "unfit", CommentWhen.Always, CommentSize.Full, CommentSize.Full },
        { "regressed", CommentWhen.Changes, CommentSize.Full, CommentSize.Full },
        { "passed", CommentWhen.Changes, CommentSize.None, CommentSize.Line },
        { "improved", CommentWhen.Changes, CommentSize.Full, CommentSize.Full },
        { "undecided", CommentWhen.Changes, CommentSize.None, CommentSize.Line },
        { "unfit", CommentWhen.Changes, CommentSize.Full, CommentSize.Full },
        { "regressed", CommentWhen.Failures, CommentSize.Full, CommentSize.Full },
        { "passed", CommentWhen.Failures, CommentSize.None, CommentSize.Line },
        { "improved", CommentWhen.Failures, CommentSize.None, CommentSize.Line },
        { "undecided", CommentWhen.Failures, CommentSize.None, CommentSize.Line },
        { "unfit", CommentWhen.Failures, CommentSize.Full, CommentSize.Full },
        { "regressed", CommentWhen.Never, CommentSize.None, CommentSize.None },
        { "passed", CommentWhen.Never, CommentSize.None, CommentSize.None },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_comment_is_written_when_it_is_wanted_and_never_left_to_say_what_is_no_longer_so(string report, CommentWhen when, CommentSize first, CommentSize later)
    {
        Assert.Equal(first, CommentChoice.Of(Named(report), when, isThere: false));
        Assert.Equal(later, CommentChoice.Of(Named(report), when, isThere: true));
    }

    private static Report Named(string name) => name switch
    {
        "regressed" => Reports.Regressed,
        "passed" => Reports.Passed,
        "improved" => Reports.Improved,
        "undecided" => Reports.Undecided,
        _ => Reports.Unfit,
    };
}
