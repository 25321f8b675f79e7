using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`SUITE…`, the suites that a command is about; all when none is named.</summary>
internal static class SuitesArgument
{
    /// <param name="verb">What is done with them: "check".</param>
    public static Argument<string[]> Create(string verb)
    {
        var argument = new Argument<string[]>("SUITE") { Description = $"The suites to {verb}; all of gate.yml when none is named.", Arity = ArgumentArity.ZeroOrMore };
        // A mistyped option would otherwise be taken for the name of a suite.
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option '{token.Value}'; --help lists those that there are.");
        });
        return argument;
    }
}
