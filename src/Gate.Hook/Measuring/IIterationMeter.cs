namespace Gate.Hook.Measuring;

// Reads something at both ends of each iteration: of the empty method's and of the benchmark's.
internal interface IIterationMeter
{
    void BeginOverhead();

    void EndOverhead();

    void BeginWorkload();

    void EndWorkload();
}
